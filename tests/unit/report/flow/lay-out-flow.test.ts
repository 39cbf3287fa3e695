import { describe, expect, it } from 'vitest';
import { flowGraph } from '../../../../src/report/flow/flow-graph.ts';
import { layOutFlow } from '../../../../src/report/flow/lay-out-flow.ts';
import { viewReport } from '../../../../src/report/views/report-view.ts';
import { aLargeReport } from '../../../support/a-large-report.ts';
import { aReport } from '../../../support/a-report.ts';

describe.each([
  ['a small report', aReport()],
  ['a report with more pages than a side shows', aLargeReport(100, 200)],
])('layOutFlow of %s', (_, report) => {
  const graph = flowGraph(viewReport(report).incidents);
  const layout = layOutFlow(graph);

  it('leaves room for a label of two lines at each box, inside the picture', () => {
    for (const side of [layout.pages, layout.recipients]) {
      const middles = side.map(({ top, height }) => top + height / 2).sort((a, b) => a - b);
      expect(Math.min(...middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0)), 99)).toBeGreaterThanOrEqual(28);
      expect(middles[0]).toBeGreaterThanOrEqual(14);
      expect(middles.at(-1)).toBeLessThanOrEqual(layout.height - 14);
    }
  });

  it('draws each ribbon as wide as its requests, within the boxes that it joins', () => {
    expect(layout.ribbons).toHaveLength(graph.links.length);
    const [widest] = layout.ribbons;
    for (const { link, width, left, right } of layout.ribbons) {
      expect(width / link.requests).toBeCloseTo((widest?.width ?? 0) / (widest?.link.requests ?? 1), 6);
      const from = layout.pages.find(({ end }) => end.key === link.from);
      const to = layout.recipients.find(({ end }) => end.key === link.to);
      expect(left).toBeGreaterThanOrEqual((from?.top ?? 0) - 0.001);
      expect(left + width).toBeLessThanOrEqual((from?.top ?? 0) + (from?.height ?? 0) + 0.001);
      expect(right).toBeGreaterThanOrEqual((to?.top ?? 0) - 0.001);
    }
  });

  it('keeps the order of the graph, from the top', () => {
    for (const side of [layout.pages, layout.recipients]) {
      const tops = side.map(({ top }) => top);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    }
  });

  it('is the same each time', () => {
    expect(layOutFlow(flowGraph(viewReport(report).incidents))).toEqual(layout);
  });
});
