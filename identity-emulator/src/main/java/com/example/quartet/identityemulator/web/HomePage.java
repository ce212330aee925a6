package com.example.quartet.identityemulator.web;

import java.util.Map;

import com.example.quartet.identityemulator.Addresses;
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

	private final Addresses addresses;

	private final Pages pages;

	HomePage(Directory directory, Addresses addresses, Pages pages) {
		this.directory = directory;
		this.addresses = addresses;
		this.pages = pages;
	}

	@GetMapping("/")
	ModelAndView home() {
		return this.pages.page("home", Map.of("directory", this.directory, "addresses", this.addresses));
	}

}
