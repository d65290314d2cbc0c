import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './PdfPages.module.css';
import { openPdf, type OpenPdf } from './open-pdf.js';
import { ProblemNote } from './ProblemNote.js';

interface Props {
  readonly label: string;
  /** The bytes of a PDF document; `undefined` while they are on their way. */
  readonly bytes: ArrayBuffer | undefined;
}

/** Pages of a PDF as they will be printed, drawn by the page itself: no plugin of the browser and no frame is needed. */
export function PdfPages({ label, bytes }: Props) {
  const { pdf, error } = useOpenPdf(bytes);
  if (error !== undefined) return <ProblemNote error={error} />;
  if (!pdf) return <Skeleton height={480} />;
  return (
    <div role="document" aria-label={label} className={classes.pages}>
      {Array.from({ length: pdf.pages }, (_, at) => (
        <PdfPage key={at} pdf={pdf} number={at + 1} />
      ))}
    </div>
  );
}

function useOpenPdf(bytes: ArrayBuffer | undefined): { readonly pdf: OpenPdf | undefined; readonly error: unknown } {
  const [state, setState] = useState<{ readonly pdf: OpenPdf | undefined; readonly error: unknown }>({ pdf: undefined, error: undefined });
  useEffect(() => {
    if (!bytes) return;
    let isLeft = false;
    const opening = openPdf(bytes);
    opening.then(
      (pdf) => !isLeft && setState({ pdf, error: undefined }),
      (error: unknown) => !isLeft && setState({ pdf: undefined, error }),
    );
    return () => {
      isLeft = true;
      void opening.then((pdf) => pdf.close()).catch(() => undefined);
    };
  }, [bytes]);
  return state;
}

function PdfPage({ pdf, number }: { readonly pdf: OpenPdf; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState<string | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const drawing = pdf.draw(number, target);
    drawing.done.then(setText, (failure: unknown) => !drawing.isCancelled() && setError(failure));
    return () => drawing.cancel();
  }, [pdf, number]);
  return (
    <section className={classes.page} aria-label={`Page ${number}`} aria-busy={text === undefined && error === undefined}>
      {error !== undefined && <ProblemNote error={error} />}
      <canvas ref={canvas} className={classes.canvas} aria-hidden />
      <VisuallyHidden>{text}</VisuallyHidden>
    </section>
  );
}
