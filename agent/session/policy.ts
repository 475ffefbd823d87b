import type { control } from '@lapwing/proto';
import type { GatePolicy } from './privacy/privacy-gate.ts';

/** The privacy gate's part of a policy. What is not stated is empty. */
export function gatePolicyOf(policy: control.Policy.$Properties): GatePolicy {
  return {
    excludedApplications: policy.excludedApplications ?? [],
    excludedSites: policy.excludedSites ?? [],
    monitoredHours: (policy.monitoredHours ?? []).map((stretch) => ({
      weekday: stretch.weekday ?? 0,
      fromMinute: stretch.fromMinute ?? 0,
      toMinute: stretch.toMinute ?? 0,
    })),
    timeZone: policy.timeZone ?? '',
  };
}
