import {BarChart} from 'echarts/charts';
import {AxisPointerComponent, GridComponent, TitleComponent, TooltipComponent} from 'echarts/components';
import * as echarts from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {LitElement, css, html} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {sharedStyles} from '../shell/shared-styles';
import {whole} from '../text/numbers';
import {ACTIONS, Activity, monthInWords} from './activity';
import {chartOption, colours} from './activity-option';

echarts.use([BarChart, AxisPointerComponent, GridComponent, TitleComponent, TooltipComponent, CanvasRenderer]);

/** Months side by side, one panel for each action: uploads would vanish on the scale of downloads. */
@customElement('entente-activity-chart')
export class ActivityChart extends LitElement {
  static styles = [sharedStyles, css`
    .chart {
      height: 28.75rem;
    }
  `];

  @property({attribute: false}) activity: Activity = {months: [], downloaded: [], pushed: [], uploaded: []};

  @query('.chart') private frame!: HTMLElement;

  private chart?: echarts.ECharts;
  private readonly resizing = new ResizeObserver(() => this.chart?.resize());
  private readonly scheme = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly draw = () => this.chart?.setOption(chartOption(this.activity, colours(this)));

  override connectedCallback() {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.draw);
    if (this.hasUpdated) {
      this.start();
    }
  }

  override disconnectedCallback() {
    this.scheme.removeEventListener('change', this.draw);
    this.resizing.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
    super.disconnectedCallback();
  }

  override render() {
    return html`<div class="chart" role="img" aria-label=${this.inWords()}></div>`;
  }

  override firstUpdated() {
    this.start();
  }

  override updated() {
    this.draw();
  }

  private start() {
    this.chart = echarts.init(this.frame, null, {renderer: 'canvas'});
    this.resizing.observe(this.frame);
    this.draw();
  }

  private inWords(): string {
    const {months} = this.activity;
    const parts = ACTIONS.map(action => this.peakInWords(action));
    return `Bar charts of items by month, ${monthInWords(months[0])} to ${monthInWords(months[months.length - 1])}. ${parts.join(' ')}`;
  }

  private peakInWords(action: typeof ACTIONS[number]): string {
    const values = this.activity[action];
    const peak = Math.max(...values);
    return `Most ${action} in ${monthInWords(this.activity.months[values.indexOf(peak)])}: ${whole(peak)}.`;
  }
}
