import { STREAMER_STAGES, type Streamer, type StreamerStage } from '@nuanxin/contracts/live';
import type { Column, Filter } from '@nuanxin/web/ui';

export const streamerColumns = (stageName: (stage: StreamerStage) => string): Column<Streamer>[] => [
  { key: 'name', label: { zh: '姓名', en: 'Name' }, heading: true, text: ({ name }) => name },
  { key: 'stage', label: { zh: '阶段', en: 'Stage' }, text: ({ stage }) => stageName(stage) },
  { key: 'mentor', label: { zh: '带教导师', en: 'Mentor' }, text: ({ mentor }) => mentor?.name ?? '' },
  {
    key: 'juniors',
    label: { zh: '带教人数', en: 'Juniors' },
    end: true,
    text: ({ juniors }) => String(juniors),
  },
  {
    key: 'training',
    label: { zh: '培训学时', en: 'Training hours' },
    end: true,
    text: ({ trainings }) => String(trainings.reduce((sum, { hours }) => sum + hours, 0)),
  },
  {
    key: 'organization',
    label: { zh: '所属组织', en: 'Organization' },
    text: ({ organization }) => organization.name,
  },
  { key: 'since', label: { zh: '起始日期', en: 'Since' }, extra: true, text: ({ since }) => since },
];

export const STREAMER_FILTERS: readonly Filter[] = [
  { key: 'search', label: { zh: '姓名', en: 'Name' }, kind: 'text' },
  {
    key: 'stage',
    label: { zh: '阶段', en: 'Stage' },
    kind: 'choice',
    choices: Object.entries(STREAMER_STAGES).map(([value, label]) => ({ value, label })),
  },
];
