package org.communityoffice.patrol;

/// How an incident stands: 剩 17 小时, 超时 3 小时, 已处置, 超时处置.
///
/// @param tone of the word in its box: `good`, `soon`, `late`
public record IncidentState(String words, String tone, boolean open) {}
