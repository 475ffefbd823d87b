import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Attempt, createSignInLimits, networkOf } from './sign-in-limits.ts';

const attempt: Attempt = {
  account: 'j.okoro@school.example',
  address: '10.0.0.5',
  knownAddress: true,
};

describe('sign-in limits', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('let five attempts through, then make each wait twice as long, up to 15 minutes', async () => {
    const limits = createSignInLimits();
    for (let tries = 0; tries < 6; tries += 1) {
      expect(await limits.begin(attempt)).toEqual({ kind: 'go' });
    }
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const decision = await limits.begin(attempt);
      if (decision.kind !== 'wait') throw new Error('should wait');
      waits.push(decision.seconds);
      expect(await limits.begin(attempt)).toEqual(decision);
      vi.advanceTimersByTime(decision.seconds * 1000);
      expect(await limits.begin(attempt)).toEqual({ kind: 'go' });
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
  });

  it('hold against attempts made at once', async () => {
    const limits = createSignInLimits();
    const decisions = await Promise.all(Array.from({ length: 60 }, () => limits.begin(attempt)));
    expect(decisions.filter((decision) => decision.kind === 'go')).toHaveLength(6);
  });

  it('start over after a success', async () => {
    const limits = createSignInLimits();
    for (let tries = 0; tries < 8; tries += 1) await limits.begin(attempt);
    await limits.succeeded(attempt);
    expect(await limits.begin(attempt)).toEqual({ kind: 'go' });
  });

  it('stop guessing at one account from many PCs, but not its owner at her own', async () => {
    const limits = createSignInLimits();
    const decisions = [];
    for (let pc = 0; pc < 30; pc += 1) {
      for (let tries = 0; tries < 2; tries += 1) {
        const address = `10.0.1.${pc}`;
        decisions.push(await limits.begin({ ...attempt, address, knownAddress: false }));
      }
    }
    expect(decisions.filter((decision) => decision.kind === 'go')).toHaveLength(50);
    expect(await limits.begin(attempt)).toEqual({ kind: 'go' });
  });

  it('stop one address that goes through the accounts', async () => {
    const limits = createSignInLimits();
    let allowed = 0;
    for (let account = 0; account < 150; account += 1) {
      const decision = await limits.begin({ ...attempt, account: `${account}@school.example` });
      if (decision.kind === 'go') allowed += 1;
    }
    expect(allowed).toBe(100);
  });

  it('take case and spaces in the account for the same account', async () => {
    const limits = createSignInLimits();
    for (let tries = 0; tries < 6; tries += 1) await limits.begin(attempt);
    const decision = await limits.begin({ ...attempt, account: ' J.Okoro@School.example ' });
    expect(decision.kind).toBe('wait');
  });
});

describe('networkOf', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('takes %s for %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
