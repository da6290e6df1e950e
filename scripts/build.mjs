// npm run build: empties dist/ and builds everything into it.
import { build } from './install.mjs';

build();
