import 'echarts/lib/chart/bar';
import 'echarts/lib/chart/line';
import 'echarts/lib/component/gridSimple';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Bars, lines and axes alone: all that the engine can draw takes twice the memory and the time to load.
use([SVGRenderer]);

export { init } from 'echarts/core';
