import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { missingPrograms, suiteName } from '../../test/support/system-programs.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { useRunningConsole } from './testing/running-console.ts';

const missing = missingPrograms(['chromium']);

describe.skipIf(missing.length > 0)(
  suiteName('coming into a new school', missing),
  { timeout: 120_000 },
  () => {
    const console = useRunningConsole({ withSchool: false });
    const administrator = {
      id: '',
      name: 'Robin Marsh',
      email: 'r.marsh@school.example',
      password: 'seven green plovers calling',
    };
    const lead = { ...administrator, name: 'Jo Okoro', email: 'j.okoro@school.example' };

    it('sets up the school with the code from the terminal, and lands on empty devices that teach', async () => {
      const page = await console.open('/');
      await page.getByRole('heading', { name: 'Set up Lapwing' }).waitFor();
      await expectAccessible(page, 'set-up');

      await page.getByRole('button', { name: 'Create the school' }).click();
      await page.getByText("Enter the school's name.").waitFor();

      await page.getByLabel('Set-up code').fill('wrong-code');
      await page.getByLabel('School’s name').fill('Kestrel High School');
      await page.getByLabel('Your name').fill(administrator.name);
      await page.getByLabel('Your e-mail address').fill(administrator.email);
      await page.getByLabel('Password', { exact: true }).fill(administrator.password);
      await page.getByRole('button', { name: 'Create the school' }).click();
      await page.getByText('That is not the code').waitFor();

      await page.getByLabel('Set-up code').fill(console.collector.setupCode ?? '');
      await page.getByRole('button', { name: 'Create the school' }).click();
      await page.getByText('No PC is enrolled yet').waitFor();
      expect(new URL(page.url()).pathname).toBe('/devices');
      await expectAccessible(page, 'devices, none yet');
    });

    it('says in words what is wrong with a sign-in', async () => {
      const page = await console.open('/staff');
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await expectAccessible(page, 'sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Enter your password.').waitFor();
      await page.getByLabel('E-mail address').fill(administrator.email);
      await page.getByLabel('Password', { exact: true }).fill('not the password at all');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();

      await page.getByLabel('Password', { exact: true }).fill(administrator.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      // Back to the address that was asked for.
      await page.getByRole('heading', { name: 'Staff' }).waitFor();
    });

    it('invites a colleague, who chooses a password and lands on Flags', async () => {
      const page = await console.signIn(administrator, '/staff');
      await page.getByRole('button', { name: 'Invite a colleague' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('Name').fill(lead.name);
      await drawer.getByLabel('E-mail address').fill(lead.email);
      await drawer.getByRole('combobox', { name: 'Role' }).click();
      await page.getByRole('option', { name: 'Designated Safeguarding Lead' }).click();
      await drawer.getByRole('button', { name: 'Create the invitation' }).click();
      const link = await drawer.locator('code').textContent();
      await expectAccessible(page, 'invitation, shown once');
      await drawer.getByRole('button', { name: 'I have copied it' }).click();
      await page.getByRole('row', { name: /Jo Okoro.*Invited/ }).waitFor();
      await expectAccessible(page, 'staff');

      const guest = await console.open(new URL(link ?? '').pathname);
      await guest.getByRole('heading', { name: 'Welcome, Jo Okoro' }).waitFor();
      await expectAccessible(guest, 'invitation');
      await guest.getByLabel('Password', { exact: true }).fill(lead.password);
      await guest.getByRole('button', { name: 'Set the password' }).click();
      await guest.getByRole('heading', { name: 'Flags' }).waitFor();
      await guest.getByText('Nothing is waiting for you').waitFor();
      await expectAccessible(guest, 'flags, none');

      const used = await console.open(new URL(link ?? '').pathname);
      await used.getByRole('heading', { name: 'This invitation cannot be used' }).waitFor();
    });

    it('asks for the second step once it is switched on', async () => {
      const page = await console.signIn(lead, '/account');
      await page.getByRole('button', { name: 'Set up the second step' }).click();
      await page.getByAltText(/QR code/).waitFor();
      await expectAccessible(page, 'account, second step');
      const secret = await page
        .getByRole('group', { name: 'Secret' })
        .locator('code')
        .textContent();
      const totp = new TOTP({ secret: Secret.fromBase32(secret ?? '') });
      const enrolledAt = Date.now();
      await page.getByLabel('Six digits').fill(totp.generate({ timestamp: enrolledAt }));
      await page.getByRole('button', { name: 'Turn on' }).click();
      await page.getByText('On: signing in asks for a code').waitFor();

      await page.getByRole('button', { name: /^Account of/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await page.getByLabel('E-mail address').fill(lead.email);
      await page.getByLabel('Password', { exact: true }).fill(lead.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Second step' }).waitFor();
      await expectAccessible(page, 'sign-in, second step');
      // Each code works once: the next one is accepted within the allowed drift.
      await page.getByLabel('Digit 1 of 6').click();
      await page.keyboard.type(totp.generate({ timestamp: enrolledAt + 30_000 }));
      await page.getByRole('heading', { name: 'Flags' }).waitFor();
    });

    it('switches an account off, with undo', async () => {
      const page = await console.signIn(administrator, '/staff');
      await page.getByRole('button', { name: 'Switch off the account of Jo Okoro' }).click();
      await page.getByRole('row', { name: /Jo Okoro.*Switched off/ }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('row', { name: /Jo Okoro.*Active/ }).waitFor();
    });
  },
);
