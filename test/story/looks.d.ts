export function tooSmall(): string[];
export function nameless(): string[];
export function faint(): string[];
export function listen(): void;
