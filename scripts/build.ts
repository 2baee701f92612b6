// `npm run build`
import { build } from './bundle.ts';

await build();
console.log('Built into build/.');
