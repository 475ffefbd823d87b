import { CloseButton, Title } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import classes from './detail-panel.module.css';
import { isShown } from './shortcuts.tsx';

interface DetailPanelProps {
  /** Names the panel for screen readers and heads it. */
  title: string;
  /** Changes when the panel shows another thing, so that the focus follows it. */
  subject: string;
  /** Whether opening moves the focus into the panel; not while J and K walk the list. */
  takesFocus: boolean;
  onClose(): void;
  children: ReactNode;
  /** Buttons that stay at the bottom. */
  footer?: ReactNode;
}

/**
 * Details beside a list, which stays in sight and in use. Escape closes it. Where the focus moves
 * in, it goes to what `data-autofocus` marks, so that typing never reaches the page's single keys.
 */
export function DetailPanel(props: DetailPanelProps) {
  const { title, subject, takesFocus, onClose, children, footer } = props;
  const panel = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  const shouldTakeFocus = useEffectEvent(() => takesFocus);

  useEffect(() => {
    if (!shouldTakeFocus()) return;
    const first = panel.current?.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? panel.current)?.focus({ preventScroll: true });
  }, [subject]);

  useEffect(() => {
    // A dialog, menu or list that is open is what Escape closes, and is gone once its own handler ran.
    let isForAnother = false;
    const onKeyFirst = () => {
      isForAnother = isShown('[aria-modal="true"], [aria-haspopup][aria-expanded="true"]');
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isForAnother) close();
    };
    window.addEventListener('keydown', onKeyFirst, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKeyFirst, true);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <aside className={classes.panel} aria-label={title} ref={panel} tabIndex={-1}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        <CloseButton aria-label="Close details" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.body} tabIndex={0} aria-label={`${title}, in full`}>
        {children}
      </section>
      {footer ? <div className={classes.footer}>{footer}</div> : null}
    </aside>
  );
}
