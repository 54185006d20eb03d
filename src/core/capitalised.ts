/** "telegram" as a sentence names it: "Telegram". */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
