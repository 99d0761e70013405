Creator	"yFiles"
Version	"2.17"
graph
[
	hierarchic	1
	label	""
	directed	1
	node
	[
		id	0
		label	"Oulu &#38; Ii"
		graphics
		[
			x	15.5
			y	-2
			w	30.0
			type	"rectangle"
		]
		LabelGraphics
		[
			text	"Oulu &#38; Ii"
		]
	]
	node
	[
		id	1
		label	"Kemi"
	]
	edge
	[
		source	0
		target	1
		graphics
		[
			fill	"#000000"
		]
	]
]
