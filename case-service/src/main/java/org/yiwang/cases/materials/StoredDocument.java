package org.yiwang.cases.materials;

/** A completely stored document of a case: its media type and size in bytes. */
public record StoredDocument(String type, long length) {}
