import { associateFunctions } from "./cells/associateFunctions";
import * as data from "./data";
import * as evidence from "./evidence";
import * as performance from "./performance";
import * as policy from "./policy";
import * as positioning from "./positioning";
import * as rotation from "./rotation";
import * as valuation from "./valuation";

/** Every function that a family exports is a worksheet function; its id is its name in capitals, as its JSDoc says. */
associateFunctions([performance, valuation, policy, positioning, rotation, evidence, data]);
