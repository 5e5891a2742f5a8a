/**
 * Which of the five faces that there are drawings of, 1 the saddest, stands for a face of a question: of three they are the outer ones
 * and the one between, on a screen as on paper.
 * @param face from 1, the saddest
 * @param points how many faces the question has
 */
export const moodOf = (face: number, points: 3 | 5): number => (points === 5 ? face : face * 2 - 1);
