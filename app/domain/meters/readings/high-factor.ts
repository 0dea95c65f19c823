/** How many times the usual a consumption may reach before somebody has to look at it. */
export const highFactor = 3;
