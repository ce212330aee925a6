package com.example.identityemulator.token.keys;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long signing keys serve.
 *
 * @param rollover how long a key signs before the next takes over; null until a roll-over
 * is ordered
 * @param published how long a key stays published after it has signed for the last time
 */
@ConfigurationProperties("emulator.keys")
record KeyProperties(@Nullable Duration rollover, Duration published) {

}
