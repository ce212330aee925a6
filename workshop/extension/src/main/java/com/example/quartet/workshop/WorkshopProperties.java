package com.example.quartet.workshop;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the workshop finds what it shows and whom it gives orders.
 *
 * @param sources address that links to the code begin with, ending in a slash
 * @param repository folder in which our own page finds the files
 * @param emulatorAdmin where the emulator takes orders; none against a real provider
 * @param downstreamApi an API that is not web-app's to call
 */
@ConfigurationProperties("quartet.workshop")
public record WorkshopProperties(@DefaultValue("/source/") String sources, @DefaultValue(".") String repository,
		@Nullable URI emulatorAdmin, @DefaultValue("http://localhost:8082") String downstreamApi) {

}
