import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import { useSignedIn } from '../../data/session.ts';
import { Mark } from '../../ui/mark.tsx';
import { sectionsFor } from '../sections.ts';
import { useUnseenFlags } from './flag-arrivals.tsx';
import classes from './frame.module.css';

/** The rail: what this person's role may open, and nothing else. */
export function Rail({ collapsed, onToggle }: { collapsed: boolean; onToggle(): void }) {
  const { staff } = useSignedIn();
  const narrow = useMediaQuery('(max-width: 800px)', false, { getInitialValueInEffect: false });
  const unseenFlags = useUnseenFlags();
  const slim = collapsed || narrow;
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} aria-label="Pages">
      <Link to="/" className={classes.brand} aria-label="Lapwing, start page">
        <Mark size={28} />
        {slim ? null : <span>Lapwing</span>}
      </Link>
      {sectionsFor(staff.role).map(({ path, label, Icon }) => (
        <Tooltip key={path} label={label} position="right" disabled={!slim}>
          <NavLink to={path} className={classes.entry} aria-label={slim ? label : undefined}>
            <Icon size={19} stroke={1.7} aria-hidden />
            {slim ? null : <span>{label}</span>}
            {path === '/flags' && unseenFlags > 0 ? (
              <span className={classes.count}>
                {unseenFlags}
                <VisuallyHidden> new</VisuallyHidden>
              </span>
            ) : null}
          </NavLink>
        </Tooltip>
      ))}
      {narrow ? null : (
        <Tooltip label="Widen the rail" position="right" disabled={!slim}>
          <UnstyledButton
            className={`${classes.entry} ${classes.railFoot}`}
            onClick={onToggle}
            aria-expanded={!collapsed}
            aria-label={collapsed ? 'Widen the rail' : 'Narrow the rail'}
          >
            <Toggle size={19} stroke={1.7} aria-hidden />
            {slim ? null : <span>Narrow the rail</span>}
          </UnstyledButton>
        </Tooltip>
      )}
    </nav>
  );
}
