import type { Parts } from '../parts';
import { People } from '../store/people';
import { StreamerStore } from '../store/streamer-store';
import { AddStreamer } from './add-streamer/add-streamer';
import { AssignMentor } from './assign-mentor/assign-mentor';
import { ListStreamers } from './browse-streamers/list-streamers';
import { Progress } from './browse-streamers/progress';
import { ReadStreamer } from './browse-streamers/read-streamer';
import { StreamerView } from './browse-streamers/streamer-view';
import { AddTraining } from './change-streamer/add-training';
import { ChangeStreamer } from './change-streamer/change-streamer';
import { MoveStage } from './move-stage/move-stage';
import { ReadWorkload } from './read-workload/read-workload';
import { WorkOfStreamers } from './read-workload/work-of-streamers';

/** Who stands before the camera, who looks after whom, and how much they work. */
export const streamers: Parts = {
  controllers: [
    AddStreamer,
    ChangeStreamer,
    AddTraining,
    MoveStage,
    AssignMentor,
    ListStreamers,
    ReadStreamer,
    ReadWorkload,
  ],
  providers: [StreamerStore, People, Progress, StreamerView, WorkOfStreamers],
};
