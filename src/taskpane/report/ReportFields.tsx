import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { OPTIONAL_FIELDS, PAIR_FIELDS } from '../../reports/fields';
import type { FieldGroup } from '../../reports/fields';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';
import { RangeField } from '../charts/RangeField';
import type { InsertedData } from '../data/insertedData';
import type { ReportForm } from './reportForm';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  panel: { marginInline: 0, paddingBlock: tokens.spacingVerticalS },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  filled: { marginInlineStart: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

export interface ReportFieldsProps {
  readonly form: ReportForm;
  /** What is wrong, by field. */
  readonly faults: Readonly<Record<string, string>>;
  readonly workbook: Workbook;
  readonly inserted: readonly InsertedData[];
  readonly open: readonly string[];
  readonly onOpen: (titles: readonly string[]) => void;
  /** Puts first rate cuts on a sheet. */
  readonly onOffer: () => Promise<RangeReference>;
  readonly onChange: (field: string, text: string) => void;
}

function Group({ group, ...props }: ReportFieldsProps & { readonly group: FieldGroup }): ReactElement {
  const styles = useStyles();
  const { form, faults, workbook, inserted, onOffer, onChange } = props;
  return (
    <div className={styles.group}>
      {group.fields.map((field) => (
        <RangeField
          key={field.name}
          field={field}
          text={form.ranges[field.name] ?? ''}
          fault={faults[field.name]}
          workbook={workbook}
          inserted={inserted}
          onOffer={onOffer}
          onChange={(text) => onChange(field.name, text)}
        />
      ))}
    </div>
  );
}

function filledText({ fields }: FieldGroup, { ranges }: ReportForm): string {
  const filled = fields.filter(({ name }) => (ranges[name] ?? '').trim() !== '').length;
  return filled === 0 ? 'left out' : `${filled} of ${fields.length} chosen`;
}

/** The pair, and below it what else the report can use, folded away until somebody wants it. */
export function ReportFields(props: ReportFieldsProps): ReactElement {
  const styles = useStyles();
  const { form, open, onOpen } = props;
  return (
    <div className={styles.group}>
      <Group {...props} group={PAIR_FIELDS} />
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => onOpen(openItems.filter((item) => typeof item === 'string'))}
      >
        {OPTIONAL_FIELDS.map((group) => (
          <AccordionItem key={group.title} value={group.title}>
            <AccordionHeader as="h2" className={styles.header}>
              {group.title}
              <Text size={200} className={styles.filled}>
                {filledText(group, form)}
              </Text>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Group {...props} group={group} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}
