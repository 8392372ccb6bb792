import type {EChartsCoreOption} from 'echarts/core';
import {short, whole} from '../text/numbers';
import {ACTIONS, Activity, monthInWords} from './activity';

interface Colours {
  ink: string;
  soft: string;
  line: string;
  paper: string;
  accent: string;
}

interface TooltipEntry {
  dataIndex: number;
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
/** In pixels: each panel has its name above its bars; below the last one stand the months. */
const PANEL_STEP = 148;
const PANEL_HEIGHT = 96;
const NAME_HEIGHT = 28;
const MONTH_SHORT = new Intl.DateTimeFormat('en-GB', {month: 'short', timeZone: 'UTC'});

/** The page's colours, as they are now: light or dark. */
export function colours(element: Element): Colours {
  const style = getComputedStyle(element);
  const named = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: named('--ink'),
    soft: named('--ink-soft'),
    line: named('--line'),
    paper: named('--paper'),
    accent: named('--accent'),
  };
}

/** What ECharts draws: a panel for each action above one time axis, each on its own scale. */
export function chartOption(activity: Activity, colour: Colours): EChartsCoreOption {
  const panels = ACTIONS.map((_, index) => index);
  return {
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    textStyle: {fontFamily: FONT},
    title: panels.map(panel => title(panel, colour)),
    grid: panels.map(panel => ({left: 40, right: 0, top: panel * PANEL_STEP + NAME_HEIGHT, height: PANEL_HEIGHT})),
    xAxis: panels.map(panel => monthAxis(panel, activity, colour)),
    yAxis: panels.map(panel => scale(panel, colour)),
    series: panels.map(panel => bars(panel, activity, colour)),
    axisPointer: {link: [{xAxisIndex: 'all'}]},
    tooltip: tooltip(activity, colour),
  };
}

function title(panel: number, colour: Colours) {
  const action = ACTIONS[panel];
  return {
    text: action[0].toUpperCase() + action.slice(1),
    top: panel * PANEL_STEP + 2,
    left: 0,
    padding: 0,
    textStyle: {color: colour.ink, fontSize: 14, fontWeight: 600, fontFamily: FONT},
  };
}

function monthAxis(panel: number, activity: Activity, colour: Colours) {
  const last = panel === ACTIONS.length - 1;
  return {
    type: 'category',
    gridIndex: panel,
    data: activity.months,
    axisTick: {show: false},
    axisLine: {lineStyle: {color: colour.soft}},
    axisLabel: {
      show: last,
      color: colour.soft,
      fontSize: 12,
      lineHeight: 16,
      hideOverlap: true,
      formatter: (month: string, index: number) => monthLabel(month, index),
    },
  };
}

/** The year stands under its first month only. */
function monthLabel(month: string, index: number): string {
  const name = MONTH_SHORT.format(new Date(`${month}-01T00:00:00Z`));
  return index === 0 || month.endsWith('-01') ? `${name}\n${month.slice(0, 4)}` : name;
}

function scale(panel: number, colour: Colours) {
  return {
    type: 'value',
    gridIndex: panel,
    splitNumber: 2,
    minInterval: 1,
    axisLabel: {color: colour.soft, fontSize: 12, formatter: short},
    splitLine: {lineStyle: {color: colour.line}},
  };
}

function bars(panel: number, activity: Activity, colour: Colours) {
  return {
    type: 'bar',
    name: ACTIONS[panel],
    xAxisIndex: panel,
    yAxisIndex: panel,
    data: activity[ACTIONS[panel]],
    barCategoryGap: '40%',
    itemStyle: {color: colour.accent, borderRadius: [2, 2, 0, 0]},
    emphasis: {disabled: true},
  };
}

/** Drawn as text: the pages' security policy allows no styles in HTML that a library writes. */
function tooltip(activity: Activity, colour: Colours) {
  return {
    trigger: 'axis',
    axisPointer: {type: 'shadow', shadowStyle: {color: colour.soft, opacity: 0.12}},
    renderMode: 'richText',
    backgroundColor: colour.paper,
    borderColor: colour.line,
    padding: [10, 12],
    textStyle: {color: colour.ink, fontSize: 13, lineHeight: 20, fontFamily: FONT},
    formatter: (entries: TooltipEntry[]) => tooltipText(activity, entries[0].dataIndex),
  };
}

function tooltipText(activity: Activity, index: number): string {
  const lines = ACTIONS.map(action => `${whole(activity[action][index])} ${action}`);
  return [monthInWords(activity.months[index]), ...lines].join('\n');
}
