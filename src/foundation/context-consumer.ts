import { ContextEvent, type Context, type ContextType } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * What the nearest provider around an element gives, now and later. It asks again whenever a provider comes, so that one that is
 * defined after the element, or put around it, is found without a list of who asked before.
 */
export class ContextConsumer<C extends Context<unknown, unknown>> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #context: C;
  #value: ContextType<C> | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveElement, context: C) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  /** `undefined` where there is no provider. */
  get value(): ContextType<C> | undefined {
    return this.#value;
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#leave?.();
    this.#leave = undefined;
  }

  readonly #ask = (): void => {
    this.#host.dispatchEvent(new ContextEvent(this.#context, this.#host, this.#take, true));
  };

  readonly #take = (value: ContextType<C>, leave?: () => void): void => {
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    this.#host.requestUpdate();
  };
}
