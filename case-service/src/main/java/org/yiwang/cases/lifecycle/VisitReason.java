package org.yiwang.cases.lifecycle;

/** Why an applicant appears in person (到现场). */
public enum VisitReason {
    /** Handing in, or supplying what was missing, at a window. */
    INTAKE,
    /** Originals are held against what was given. */
    ORIGINALS,
    INSPECTION,
    SIGNATURE,
    /** Of the result. */
    COLLECTION,
    /** Said in words. */
    OTHER
}
