import type { Role } from '@nuanxin/contracts/identity';
import type { OrganizationKind } from '@nuanxin/contracts/organization';

/** The county of the demo; every name of a person in it is made up. */
export const COUNTY = '遂川县（演示）';

/** What hangs below the county: the member units of the comprehensive committee, and the townships. */
export const UNITS = {
  department: [
    '县委组织部',
    '县委社会工作部',
    '人社局',
    '交通运输局',
    '商务局',
    '市场监管局',
    '公安局',
    '农业农村局',
    '住建局',
    '邮政管理局',
  ],
  'mass-organization': ['总工会', '团县委', '妇联', '工商联'],
  township: [
    '泉江镇',
    '雩田镇',
    '碧洲镇',
    '草林镇',
    '堆子前镇',
    '左安镇',
    '高坪镇',
    '大汾镇',
    '衙前镇',
    '禾源镇',
    '汤湖镇',
    '枚江镇',
    '珠田乡',
    '巾石乡',
    '大坑乡',
    '双桥乡',
    '新江乡',
    '五斗江乡',
    '西溪乡',
    '南江乡',
    '黄坑乡',
    '戴家埔乡',
    '营盘圩乡',
  ],
} as const satisfies Partial<Record<OrganizationKind, readonly string[]>>;

export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The unit, by name; the county itself when it is left out. */
  readonly unit?: string;
}

/** The first is the administrator who sets the platform up and opens the accounts of the others. */
export const ADMINISTRATOR = { login: 'sysadmin', name: '郭志远', role: 'system-administrator' } as const;

/** Who plans broadcasts in the demo. */
export const COUNTY_OFFICIAL = 'gongwei';

/** Who settles with the suppliers. */
export const FINANCE = 'caiwu';

export const PEOPLE: readonly DemoPerson[] = [
  { login: COUNTY_OFFICIAL, name: '李秀兰', role: 'county-official' },
  { login: 'shangwu', name: '陈建国', role: 'unit-official', unit: '商务局' },
  { login: 'tanghu', name: '黄丽华', role: 'unit-official', unit: '汤湖镇' },
  { login: FINANCE, name: '肖慧敏', role: 'finance' },
  { login: 'shenji', name: '周明', role: 'auditor' },
  { login: 'zhubo1', name: '梁小满', role: 'streamer' },
  { login: 'zhubo2', name: '钟晓燕', role: 'streamer', unit: '汤湖镇' },
  { login: 'zhubo3', name: '古春生', role: 'streamer' },
  { login: 'daoshi', name: '郭桂英', role: 'mentor' },
];

/** The rooms of the county. */
export const ROOMS = [
  { name: '遂川红色直播间一号', place: '县融媒体中心三楼', equipment: '摄像机 2 台，补光灯 4 盏，导播台' },
  { name: '遂川红色直播间二号', place: '工业园区党群服务中心', equipment: '手机支架，补光灯 2 盏，产品展架' },
] as const;

/** Whose broadcast of tomorrow is checked already. */
export const STREAMER = 'zhubo1';

/** Who runs the show of `npm run demo:broadcast`; nothing else is planned for this one. */
export const SHOW_STREAMER = 'zhubo3';

/** Who stands before the camera, the official among them, and who looks after them: one mentor, two juniors. */
export const STREAMERS = [
  { login: 'daoshi', stage: 'red', since: '2023-06-01' },
  { login: STREAMER, stage: 'signed', since: '2024-03-01', mentor: 'daoshi' },
  { login: 'zhubo2', stage: 'trainee', since: '2026-09-01', mentor: 'daoshi' },
  { login: 'zhubo3', stage: 'signed', since: '2025-05-01' },
  { login: COUNTY_OFFICIAL, stage: 'signed', since: '2025-01-01' },
] as const;
