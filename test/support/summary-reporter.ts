import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends a run with the names of all skipped tests and one plain line,
 * `N passed, N failed, N skipped`, which `.ci/run` is read by.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(
    modules: ReadonlyArray<TestModule>,
    unhandledErrors: ReadonlyArray<SerializedError>,
  ): void {
    let passed = 0;
    // A file that cannot even be loaded, and an error outside any test, count as failures.
    let failed = unhandledErrors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      // A suite whose set-up fails runs no test: that is a failure, not a skip.
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped.push(`${module.relativeModuleId} › ${test.fullName}`);
      }
    }
    // The default reporter prints its own summary in the same hook; come after it.
    process.on('exit', () => {
      for (const name of skipped) console.log(`skipped: ${name}`);
      console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
    });
  }
}
