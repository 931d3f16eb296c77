import { Module } from '@nestjs/common';
import { StoreModule } from '@nuanxin/platform/store';
import { AdmitPublisher } from './admit-publisher/admit-publisher';
import { ArrivingStreams } from './admit-publisher/arriving-streams';
import { CutStream } from './cut-stream/cut-stream';
import { HideRecording } from './hide-recording/hide-recording';
import { KeepRecording } from './keep-recording/keep-recording';
import { RemoveRecordings } from './keep-recording/remove-recordings';
import { MeasureStreams } from './measure-streams/measure-streams';
import { PublicationLog } from './publication-log';
import { PublicationStore } from './publication-store';
import { RtmpListener } from './rtmp-listener';
import { PlaybackDoor } from './serve-playback/playback-door';

/** RTMP in, HLS out: whose stream a key opens, what becomes of it, how it does. */
@Module({
  imports: [StoreModule.forService('media')],
  controllers: [CutStream, HideRecording, KeepRecording],
  providers: [
    AdmitPublisher,
    ArrivingStreams,
    MeasureStreams,
    PlaybackDoor,
    PublicationLog,
    PublicationStore,
    RemoveRecordings,
    RtmpListener,
  ],
})
export class MediaModule {}
