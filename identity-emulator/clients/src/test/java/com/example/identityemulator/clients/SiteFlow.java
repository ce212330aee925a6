package com.example.identityemulator.clients;

import com.example.identityemulator.junit.Emulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A site that sends its visitors to the emulator, and greets them by name when they come
 * back.
 */
interface SiteFlow {

	String page(Emulator emulator) throws Exception;

	@Test
	default void aPersonSignsIn(Emulator emulator) throws Exception {
		assertThat(page(emulator)).contains(Sample.ALICE);
	}

}
