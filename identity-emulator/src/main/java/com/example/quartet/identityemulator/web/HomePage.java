package com.example.quartet.identityemulator.web;

import java.util.Map;

import com.example.quartet.identityemulator.EmulatorSettings;
import com.example.quartet.identityemulator.directory.Directory;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what this is, and who and what is registered here.
 */
@Controller
class HomePage {

	private final Directory directory;

	private final EmulatorSettings settings;

	private final Pages pages;

	HomePage(Directory directory, EmulatorSettings settings, Pages pages) {
		this.directory = directory;
		this.settings = settings;
		this.pages = pages;
	}

	@GetMapping("/")
	ModelAndView home() {
		return this.pages.page("home", Map.of("directory", this.directory, "settings", this.settings));
	}

}
