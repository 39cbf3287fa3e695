// Lets fake time pass until something has come to an end.
import { vi } from 'vitest';

export async function passTime<T>(waiting: Promise<T>): Promise<T> {
  const state = { isOver: false };
  const end = (): void => {
    state.isOver = true;
  };
  void waiting.then(end, end);
  while (!state.isOver) await vi.advanceTimersByTimeAsync(1);
  return waiting;
}
