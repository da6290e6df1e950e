import { ErrorMessages } from '../../../src/workbook/univer/errorMessages';
import { parameterHelp } from '../../../src/workbook/univer/functionMetadata';
import type { Outcome } from '../../../src/workbook/univer/hostCell';
import { PendingCalls, WAITING } from '../../../src/workbook/univer/PendingCalls';
import { SpillSizes } from '../../../src/workbook/univer/spillSizes';

const place = { sheetId: 's', row: 4, column: 2 };

describe('ErrorMessages', () => {
  it('finds the words of a failed call by its cell, as long as the cell shows that error', () => {
    const messages = new ErrorMessages();
    messages.record(place, { code: '#N/A', message: 'too short' });
    expect(messages.find(place, place, '#N/A')?.message).toBe('too short');
    expect(messages.find(place, place, '#VALUE!')).toBeUndefined();
    expect(messages.find({ ...place, row: 5 }, { ...place, row: 5 }, '#N/A')).toBeUndefined();
  });
  it('finds the words of an error inside a spilled result', () => {
    const messages = new ErrorMessages();
    messages.record(place, [[1], [{ code: '#N/A', message: 'warming up' }]]);
    expect(messages.find({ ...place, row: 5 }, place, '#N/A')?.message).toBe('warming up');
  });
  it('forgets them when the cell is calculated again without error', () => {
    const messages = new ErrorMessages();
    messages.record(place, { code: '#N/A', message: 'too short' });
    messages.record(place, [[1]]);
    expect(messages.find(place, place, '#N/A')).toBeUndefined();
  });
});

describe('PendingCalls', () => {
  it('shows that a cell waits, then its outcome, and calls the function once', async () => {
    const calls = new PendingCalls();
    const settled: unknown[] = [];
    calls.onSettled((where) => settled.push(where));
    const call = jest.fn(() => Promise.resolve<Outcome>([[7]]));
    expect(calls.outcomeOf(place, 'x', call)).toBe(WAITING);
    expect(calls.outcomeOf(place, 'x', call)).toBe(WAITING);
    expect(calls.count).toBe(1);
    await Promise.resolve();
    await Promise.resolve();
    expect(settled).toEqual([place]);
    expect(calls.count).toBe(0);
    expect(calls.outcomeOf(place, 'x', call)).toEqual([[7]]);
    expect(calls.outcomeOf(place, 'x', call)).toEqual([[7]]);
    expect(call).toHaveBeenCalledTimes(1);
  });
  it('calls again for other arguments, and after a failure that was shown', async () => {
    const calls = new PendingCalls();
    const failing = jest.fn(() => Promise.resolve<Outcome>({ code: '#N/A' }));
    calls.outcomeOf(place, 'x', failing);
    calls.outcomeOf(place, 'y', failing);
    expect(failing).toHaveBeenCalledTimes(2);
    await Promise.resolve();
    await Promise.resolve();
    expect(calls.outcomeOf(place, 'x', failing)).toEqual({ code: '#N/A' });
    expect(calls.outcomeOf(place, 'x', failing)).toBe(WAITING);
    expect(failing).toHaveBeenCalledTimes(3);
  });
});

describe('SpillSizes', () => {
  it('keeps what spills until it is taken', () => {
    const sizes = new SpillSizes();
    sizes.record(place, [[1]]);
    sizes.record(place, { code: '#N/A' });
    sizes.record(place, [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(sizes.take()).toEqual([{ place, rowCount: 3, columnCount: 2 }]);
    expect(sizes.take()).toEqual([]);
  });
});

describe('parameterHelp(parameter, enums)', () => {
  const enums = [
    {
      id: 'Side',
      values: [
        { name: 'up', value: 'up' },
        { name: 'down', value: 'down' },
      ],
    },
  ];
  it('adds the options that the description does not name', () =>
    expect(parameterHelp({ name: 'side', description: 'Which side.', customEnumId: 'Side' }, enums)).toBe(
      'Which side. Options: "up", "down".',
    ));
  it('leaves a description that names them', () =>
    expect(parameterHelp({ name: 'side', description: 'up (default) or down.', customEnumId: 'Side' }, enums)).toBe(
      'up (default) or down.',
    ));
});
