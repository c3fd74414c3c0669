/** Counts of people below this could be about one of them: they are published as "<5". */
export const FEW = 5;

/** Whether it is a count of 1 to 4 people. */
export const isFew = (people: number): boolean => people > 0 && people < FEW;
