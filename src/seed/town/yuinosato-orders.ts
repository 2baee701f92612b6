import type { Posting } from '../postings.ts';
import { dataEntryOrders } from './data-entry.ts';
import { designOrders } from './design.ts';
import { illustrationOrders } from './illustration.ts';
import { officeWorkOrders } from './office-work.ts';
import { openWithNumbers } from './open-with-numbers.ts';
import { openWithPictures } from './open-with-pictures.ts';
import { openWithWords } from './open-with-words.ts';
import { photographyOrders } from './photography.ts';
import { proofreadingOrders } from './proofreading.ts';
import { socialMediaOrders } from './social-media.ts';
import { surveyOrders } from './survey.ts';
import { transcriptionOrders } from './transcription.ts';
import { translationOrders } from './translation.ts';
import { ordersUnderWay } from './under-way.ts';
import { writingOrders } from './writing.ts';

/** All that was ordered and finished in the past months, by trade; what is worked on now; and what people can apply for. */
export const yuinosatoPast: readonly Posting[] = [
  ...dataEntryOrders,
  ...transcriptionOrders,
  ...writingOrders,
  ...translationOrders,
  ...designOrders,
  ...illustrationOrders,
  ...proofreadingOrders,
  ...photographyOrders,
  ...officeWorkOrders,
  ...socialMediaOrders,
  ...surveyOrders,
  ...ordersUnderWay,
  ...openWithWords,
  ...openWithPictures,
  ...openWithNumbers,
];
