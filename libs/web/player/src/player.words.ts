import { dictionary } from '@nuanxin/web/i18n';

export const PLAYER = dictionary({
  picture: { zh: '直播画面', en: 'Live picture' },
  recording: { zh: '直播回放', en: 'Recording of a broadcast' },
  none: { zh: '还没有画面', en: 'No picture yet' },
  over: { zh: '直播已结束', en: 'The broadcast is over' },
  loading: { zh: '正在接通画面…', en: 'Connecting to the picture…' },
  waiting: { zh: '画面缓冲中…', en: 'Buffering…' },
  gone: { zh: '画面中断，正在自动重连', en: 'The picture is interrupted; reconnecting' },
  unplayable: {
    zh: '此浏览器无法播放，请换用新版浏览器',
    en: 'This browser cannot play it; please use a newer one',
  },
  play: { zh: '播放', en: 'Play' },
  sound: { zh: '打开声音', en: 'Turn the sound on' },
  silence: { zh: '静音', en: 'Mute' },
});
