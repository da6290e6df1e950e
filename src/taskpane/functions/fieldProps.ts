import type { ArgumentField } from './argumentField';

/** Fields that may stay empty say so; the others are marked as required besides. */
export function labelOf({ name, required }: ArgumentField): string {
  return required ? name : `${name} (optional)`;
}

export function faultProps(fault: string | undefined): { validationState?: 'error'; validationMessage?: string } {
  return fault === undefined ? {} : { validationState: 'error', validationMessage: fault };
}
