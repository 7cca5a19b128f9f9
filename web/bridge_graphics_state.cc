// What Dear ImGui's OpenGL backend asks the graphics before each frame, in order to leave them as
// it found them. In a browser each such question waits until the graphics have painted everything
// before it: under four times throttling that was most of a frame. The context is ours alone, and
// the backend puts back what it was told, so the answers are always those of a new context (OpenGL
// ES 3.0, tables 6.2 to 6.20). cmake/dependencies.cmake gives the backend this function in place of
// glGetIntegerv.
#include <GLES3/gl3.h>

extern "C" void samvei_graphics_state(GLenum what, GLint* value);

extern "C" void samvei_graphics_state(GLenum what, GLint* value) {
  switch (what) {
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      break;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
      *value = 0;
      break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      // Both are set anew before anything is painted.
      for (int side = 0; side < 4; ++side) value[side] = 0;
      break;
    default:
      glGetIntegerv(what, value);
  }
}
