/** Days in which a settled ticket can be rated, where the company has not said how many. */
export const defaultRatingDays = 3;
