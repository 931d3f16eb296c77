import { dictionary } from '@nuanxin/web/i18n';

export const ROOMS = dictionary({
  heading: { zh: '直播间', en: 'Rooms' },
  hint: {
    zh: '全县共用；安排直播时在此选择，同一时段只能有一场',
    en: 'Shared by the whole county; one broadcast at a time in each',
  },
  add: { zh: '新增直播间', en: 'Add a room' },
  change: { zh: '修改', en: 'Change' },
  retire: { zh: '停用', en: 'Retire' },
  restore: { zh: '恢复', en: 'Bring back' },
  retired: { zh: '已停用“{name}”', en: '“{name}” is retired' },
  restored: { zh: '已恢复“{name}”', en: '“{name}” is back' },
  saved: { zh: '已保存“{name}”', en: '“{name}” saved' },
  save: { zh: '保存', en: 'Save' },
  nothing: { zh: '还没有直播间', en: 'There are no rooms yet' },
  nothingFound: { zh: '没有符合条件的直播间', en: 'No room matches' },
  name: { zh: '名称', en: 'Name' },
  place: { zh: '地点', en: 'Place' },
  placeHint: { zh: '楼栋、楼层，找得到人的写法', en: 'Building and floor, so that people find it' },
  equipment: { zh: '设备', en: 'Equipment' },
  organization: { zh: '所属组织', en: 'Organization' },
});
