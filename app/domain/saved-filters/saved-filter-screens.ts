/** The lists whose filters somebody may keep. */
export const savedFilterScreens = ['tickets'] as const;
