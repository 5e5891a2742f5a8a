import * as z from 'zod/mini';
import { DIALLED } from './patterns.ts';
import { SafeUrl, localised, text } from './scalar.ts';
import { Email, Phone } from './sign-up.ts';
import { ListId } from './signal.ts';

/** Somebody to call when it cannot wait. */
export const EmergencyNumber = z.object({
  /** As it is dialled, such as `1712`. */
  number: z.string().check(z.regex(DIALLED)),
  /** For what, by language tag. For 112, 1712 and 106 the elements know it themselves. */
  label: z.optional(localised(80)),
});
export type EmergencyNumber = z.infer<typeof EmergencyNumber>;

/** A word of a list that a municipality edits. */
export const ListWord = z.object({
  /** Names it in records; never used for another word. */
  id: ListId,
  /** What it is called, by language tag. For the words that come with the product the elements know it themselves. */
  label: z.optional(localised(60)),
  /** Name of the picture beside it. */
  pictogram: z.optional(text(40)),
});
export type ListWord = z.infer<typeof ListWord>;

/** A kind of help that people ask for, with the kinds it falls apart into. */
export const HelpKind = z.object({
  ...ListWord._zod.def.shape,
  /** Kinds within it. */
  parts: z.optional(z.array(ListWord).check(z.maxLength(20))),
});
export type HelpKind = z.infer<typeof HelpKind>;

/** What the form needs to know of a municipality. */
export const SignalFormSettings = z.object({
  /** What comes first. */
  emergency: z.array(EmergencyNumber).check(z.maxLength(6)),
  /** Whom to call for who does not like forms, E.164. */
  phone: z.optional(Phone),
  /** Where the quick exit leads. */
  exitUrl: SafeUrl,
  /** What it can be about. */
  themes: z.array(ListWord).check(z.maxLength(30)),
  /** Within so many days comes the answer. */
  answerDays: z.int().check(z.gte(1), z.lte(90)),
  /** So many days after the answer its words are wiped; what nobody answered, after a year. */
  keepDays: z.int().check(z.gte(30), z.lte(365)),
});
export type SignalFormSettings = z.infer<typeof SignalFormSettings>;

/** Whom the server tells that there is something to do, and nothing more than that. */
export const SignalDesk = z.object({
  /** Mail address of who looks after signals. */
  owner: z.optional(Email),
  /** Mail address of who is told when a promise was not kept. */
  coordinator: z.optional(Email),
  /** Address that gets a webhook (Standard Webhooks). */
  webhook: z.optional(SafeUrl),
});
export type SignalDesk = z.infer<typeof SignalDesk>;

/** All that a municipality decides about signals. Words and days are for its data protection officer to look at. */
export const SignalSettings = z.object({
  ...SignalFormSettings._zod.def.shape,
  /** Ways of helping (Harelbeke's column *aanpak*). */
  approaches: z.array(ListWord).check(z.maxLength(30)),
  /** Kinds of help that are asked for (Zillebeke's list), for the yearly report. */
  helpKinds: z.array(HelpKind).check(z.maxLength(40)),
  /** Within so many working days somebody opens it. */
  openWorkingDays: z.int().check(z.gte(1), z.lte(20)),
  /** Who is told. */
  desk: SignalDesk,
});
export type SignalSettings = z.infer<typeof SignalSettings>;

/** The same as it is kept. */
export const SignalSettingsRecord = z.object({
  ...SignalSettings._zod.def.shape,
  /** Goes up with every change, from 0: what nobody changed yet. */
  version: z.int(),
});
export type SignalSettingsRecord = z.infer<typeof SignalSettingsRecord>;
