// Written by tools/spoken-names.ts.
import type { Names } from './names.ts';

export const namesPs: Names = {
  weekdays: ['دونۍ', 'درېنۍ', 'څلرنۍ', 'پينځنۍ', 'جمعه', 'اونۍ', 'يونۍ'],
  months: ['جنوري', 'فبروري', 'مارچ', 'اپریل', 'مۍ', 'جون', 'جولای', 'اګست', 'سېپتمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
};
