import { associateFunctions } from "./cells/associateFunctions";
import * as data from "./data";
import * as events from "./events";
import * as evidence from "./evidence";
import * as leadership from "./leadership";
import * as macro from "./macro";
import * as moves from "./moves";
import * as outlook from "./outlook";
import * as performance from "./performance";
import * as policy from "./policy";
import * as positioning from "./positioning";
import * as ratios from "./ratios";
import * as rotation from "./rotation";
import * as valuation from "./valuation";

/** Every function that a family exports is a worksheet function; its id is its name in capitals, as its JSDoc says. People read the families in this order. */
associateFunctions([
  performance,
  ratios,
  moves,
  valuation,
  outlook,
  policy,
  events,
  macro,
  positioning,
  rotation,
  leadership,
  evidence,
  data,
]);
