/** The pane's width, by mouse and keyboard, and whether it is open where the page is narrow. */

const NARROWEST = 320;
const DEFAULT = 350;
const STEP = 20;
const ONLY_ONE_FITS = '(width < 800px)';

function widest(): number {
  return Math.round(window.innerWidth * 0.7);
}

export function installSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  let width = DEFAULT;
  const setWidth = (wanted: number): void => {
    width = Math.max(NARROWEST, Math.min(widest(), Math.round(wanted)));
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
    splitter.setAttribute('aria-valuenow', String(width));
    splitter.setAttribute('aria-valuemin', String(NARROWEST));
    splitter.setAttribute('aria-valuemax', String(widest()));
  };
  setWidth(DEFAULT);
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    splitter.dataset['dragging'] = '';
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(pane.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => delete splitter.dataset['dragging']);
  splitter.addEventListener('dblclick', () => setWidth(DEFAULT));
  const keys: Readonly<Record<string, () => number>> = {
    ArrowLeft: () => width + STEP,
    ArrowRight: () => width - STEP,
    Home: () => NARROWEST,
    End: widest,
  };
  splitter.addEventListener('keydown', (event) => {
    const wanted = keys[event.key];
    if (!wanted) return;
    event.preventDefault();
    setWidth(wanted());
  });
  // A window made smaller must not leave the sheet without room.
  window.addEventListener('resize', () => setWidth(width));
}

/** Where the page is too narrow for both, the pane lies over the sheet and begins closed. */
export function installPaneToggle(toggle: HTMLElement, pane: HTMLElement): void {
  const narrow = matchMedia(ONLY_ONE_FITS);
  const show = (open: boolean): void => {
    if (open) delete pane.dataset['collapsed'];
    else pane.dataset['collapsed'] = '';
    toggle.setAttribute('aria-expanded', String(open));
  };
  show(!narrow.matches);
  narrow.addEventListener('change', () => show(!narrow.matches));
  toggle.addEventListener('click', () => show(pane.dataset['collapsed'] !== undefined));
  pane.addEventListener('keydown', (event) => {
    // An open dialog or menu of the pane takes the key for itself.
    if (event.key !== 'Escape' || event.defaultPrevented || !narrow.matches) return;
    show(false);
    toggle.focus();
  });
}
