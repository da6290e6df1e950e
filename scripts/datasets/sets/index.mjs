import { consumerPrices } from './consumerPrices.mjs';
import { factorsDaily } from './factorsDaily.mjs';
import { federalFundsTarget } from './federalFundsTarget.mjs';
import { industries } from './industries.mjs';
import { positioning } from './positioning.mjs';
import { priceToBook } from './priceToBook.mjs';
import { recessions } from './recessions.mjs';
import { shiller } from './shiller.mjs';
import { sizeDeciles } from './sizeDeciles.mjs';
import { sizeStyle } from './sizeStyle.mjs';
import { treasuryYields } from './treasuryYields.mjs';

/** In the order in which people see them. */
export const makers = [
  sizeStyle,
  industries,
  sizeDeciles,
  factorsDaily,
  priceToBook,
  federalFundsTarget,
  consumerPrices,
  treasuryYields,
  shiller,
  positioning,
  recessions,
];
