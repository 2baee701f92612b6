// `npm run shots`: every page as the people of the demonstration see it, at 360 and 1280 pixels, in Japanese and English,
// into var/shots/ with a sheet of all of them. Prints the pages that scroll sideways, and what axe finds; `-- ken operator`
// takes what these people see. With `-- --guides`, the pictures of docs/guides anew, or with `-- --guides worker` those whose
// names begin so.
import { takeEveryPage } from './shots/every-page.ts';
import { takeGuidePictures } from './shots/guide-pictures.ts';

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--guides');
if (words.includes('--guides')) await takeGuidePictures(names);
else await takeEveryPage(names);
