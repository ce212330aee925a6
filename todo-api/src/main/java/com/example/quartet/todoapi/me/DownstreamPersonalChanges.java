package com.example.quartet.todoapi.me;

import java.time.LocalDate;

import com.example.quartet.apisupport.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about themselves; the downstream API has the last word on it.
 *
 * @param phone where to reach them at home, or none
 * @param birthday when they were born, or none
 */
record DownstreamPersonalChanges(@Nullable @Text(max = 32) @Schema(maxLength = 32) String phone,
		@Nullable LocalDate birthday) {

	static final DownstreamPersonalChanges NONE = new DownstreamPersonalChanges(null, null);

}
