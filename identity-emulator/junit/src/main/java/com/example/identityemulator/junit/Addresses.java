package com.example.identityemulator.junit;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where an emulator listens.
 *
 * @param http null if only https matters
 * @param https null if it does not
 * @param adminSecret empty where the admin port wants none
 * @param certificate null without https
 */
record Addresses(@Nullable String http, @Nullable String https, String admin, String adminSecret,
		@Nullable Path certificate) {

}
