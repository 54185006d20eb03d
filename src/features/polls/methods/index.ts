import type { Method, MethodName } from './method.ts';
import { multiple } from './multiple.ts';
import { single } from './single.ts';

/** Every ballot method by its name. A ballot or question must only be given to the method it was made for. */
export const methods: Readonly<Record<MethodName, Method>> = {
  single,
  multiple,
};
