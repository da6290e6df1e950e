/** How a field shows that what stands in it is wrong. */
export function faultProps(fault: string | undefined): { validationState?: 'error'; validationMessage?: string } {
  return fault === undefined ? {} : { validationState: 'error', validationMessage: fault };
}
